/** One case of a decision: which grounds hold (indices, each as often as it counts) and what is right. */
export type Case = {
  readonly held: readonly number[];
  readonly isYes: boolean;
  /** How many cases it stands for. */
  readonly weight: number;
};

/** Log-odds where nothing holds, and what each ground adds. */
export type Weights = { readonly bias: number; readonly points: Float64Array };

const MOST_STEPS = 25;
const CLOSE_ENOUGH = 1e-6;
/** Keeps the bias from running away where all cases are alike. */
const BIAS_PENALTY = 1e-3;

/** Solves a symmetric positive definite system by Cholesky's decomposition, in place; the solution is in `right`. O(n³). */
function solve(matrix: Float64Array, right: Float64Array): void {
  const n = right.length;
  const at = (row: number, column: number): number => matrix[row * n + column] ?? 0;
  for (let row = 0; row < n; row++)
    for (let column = 0; column <= row; column++) {
      let sum = at(row, column);
      for (let k = 0; k < column; k++) sum -= at(row, k) * at(column, k);
      matrix[row * n + column] = row === column ? Math.sqrt(sum) : sum / at(column, column);
    }
  for (let row = 0; row < n; row++) {
    let sum = right[row] ?? 0;
    for (let k = 0; k < row; k++) sum -= at(row, k) * (right[k] ?? 0);
    right[row] = sum / at(row, row);
  }
  for (let row = n - 1; row >= 0; row--) {
    let sum = right[row] ?? 0;
    for (let k = row + 1; k < n; k++) sum -= at(k, row) * (right[k] ?? 0);
    right[row] = sum / at(row, row);
  }
}

/** Log-odds of a case. */
export function oddsOf({ bias, points }: Weights, held: readonly number[]): number {
  return held.reduce((sum, index) => sum + (points[index] ?? 0), bias);
}

/** Adds one case to gradient and Hessian; the last row is the bias. */
function addCase(
  { held, isYes, weight }: Case,
  weights: Weights,
  gradient: Float64Array,
  hessian: Float64Array,
): void {
  const n = gradient.length;
  const probability = 1 / (1 + Math.exp(-oddsOf(weights, held)));
  const error = weight * ((isYes ? 1 : 0) - probability);
  const curve = weight * probability * (1 - probability);
  const rows = [...held, n - 1];
  for (const row of rows) {
    gradient[row] = (gradient[row] ?? 0) + error;
    for (const column of rows) hessian[row * n + column] = (hessian[row * n + column] ?? 0) + curve;
  }
}

/**
 * Logistic regression with a ridge that holds the weights near `prior` (the hand's points): iteratively reweighted least
 * squares, Newton's method on the penalised likelihood (le Cessie & van Houwelingen 1992). Deterministic: no draws, and the
 * cases are summed in their order. `penalty` is what one point away from the prior costs, squared, against the log-likelihood
 * of all cases. O(steps · (cases · held² + grounds³)).
 */
export function fitLogistic(cases: readonly Case[], prior: Weights, penalty: number): Weights {
  const n = prior.points.length + 1;
  let weights = prior;
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = new Float64Array(n);
    const hessian = new Float64Array(n * n);
    for (const one of cases) addCase(one, weights, gradient, hessian);
    for (let row = 0; row < n; row++) {
      const isBias = row === n - 1;
      const ridge = isBias ? BIAS_PENALTY : penalty;
      const away = isBias
        ? weights.bias - prior.bias
        : (weights.points[row] ?? 0) - (prior.points[row] ?? 0);
      gradient[row] = (gradient[row] ?? 0) - ridge * away;
      hessian[row * n + row] = (hessian[row * n + row] ?? 0) + ridge;
    }
    solve(hessian, gradient);
    const size = Math.max(...gradient.map(Math.abs));
    // a step too long for the quadratic model is cut, so that it cannot run away
    const scale = size > 2 ? 2 / size : 1;
    weights = {
      bias: weights.bias + scale * (gradient[n - 1] ?? 0),
      points: weights.points.map((value, index) => value + scale * (gradient[index] ?? 0)),
    };
    if (size < CLOSE_ENOUGH) break;
  }
  return weights;
}
