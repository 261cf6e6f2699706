/** The parts at the edges of a document, as line indices; `end` is exclusive. */
export type DocumentEdges = {
  /** Lines of the title (issuer line, title, number, date in brackets): [0, titleEnd). */
  readonly titleEnd: number;
  /** Lines of the addressee (各镇人民政府：): [titleEnd, addresseeEnd). */
  readonly addresseeEnd: number;
  /** First line of the closing part; the number of lines if there is none. */
  readonly closingStart: number;
  /** First line of signature and date; the number of lines if there is none. */
  readonly signatureStart: number;
};
