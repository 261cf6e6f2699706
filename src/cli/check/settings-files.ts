import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { defaultConfig, type CheckConfig } from '../../check/check-config.ts';
import { rules } from '../../check/rules.ts';
import { parseBaseline, type BaselineEntry } from '../../check/settings/baseline.ts';
import { configName, parseConfig } from '../../check/settings/parse-config.ts';
import { settingsFaultsText } from '../../check/settings/settings-fault.ts';
import type { SettingsResult } from '../../check/settings/settings-reader.ts';
import { decode } from '../../ingest/decode.ts';
import { attempt } from '../fs-fault.ts';
import type { Messages } from '../messages.ts';
import { failed, ok, type Result } from '../result.ts';
import { shownPath } from './draft-path.ts';

/** Settings and where they come from; null for those of fanben itself. */
export type UsedConfig = { readonly path: string | null; readonly value: CheckConfig };

function readSettingsFile<T>(
  path: string,
  parse: (content: string) => SettingsResult<T>,
  messages: Messages,
): Result<T> {
  const bytes = attempt(path, messages.lang, () => readFileSync(path));
  if (!bytes.ok) return bytes;
  // Editors of Chinese systems may still save as GB18030.
  const decoded = decode(bytes.value, {});
  if (!decoded.ok) return failed(`${path}: ${decoded.fault.message}`);
  const parsed = parse(decoded.value.text);
  if (parsed.ok) return parsed;
  return failed(settingsFaultsText(shownPath(path), parsed.faults, messages.lang));
}

/** The nearest fanben.config.json in a folder or above it. */
function nearestConfig(folder: string): string | undefined {
  for (let place = resolve(folder); ; place = dirname(place)) {
    const path = join(place, configName);
    if (existsSync(path)) return path;
    if (dirname(place) === place) return undefined;
  }
}

/** Gives the settings for the drafts of a folder: of the file named, or the nearest. Each file is read once. */
export function configReader(
  named: string | undefined,
  messages: Messages,
): (folder: string) => Result<UsedConfig> {
  const byPath = new Map<string, Result<UsedConfig>>();
  const ids = rules.map(({ id }) => id);
  return (folder) => {
    const path = named ?? nearestConfig(folder);
    if (path === undefined) return ok({ path: null, value: defaultConfig });
    const known = byPath.get(path);
    if (known !== undefined) return known;
    const read = readSettingsFile(path, (content) => parseConfig(content, ids), messages);
    const config: Result<UsedConfig> = read.ok
      ? ok({ path: shownPath(path), value: read.value })
      : read;
    byPath.set(path, config);
    return config;
  };
}

/** The entries of a baseline file; none if none is named. */
export function readBaseline(
  path: string | undefined,
  messages: Messages,
): Result<readonly BaselineEntry[]> {
  return path === undefined ? ok([]) : readSettingsFile(path, parseBaseline, messages);
}
