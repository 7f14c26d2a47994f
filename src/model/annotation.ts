/** A remark beside a line of code: planned by the report, shown by the host. Plain text only. */
export interface Annotation {
  readonly level: AnnotationLevel;
  readonly title: string;
  readonly message: string;
  /** Relative to the repository root; absent when the remark belongs to no file. */
  readonly file?: string;
  /** 1-based. */
  readonly startLine?: number;
  readonly endLine?: number;
}

/** GitHub's words, the worst first. */
export const ANNOTATION_LEVELS = ['error', 'warning', 'notice'] as const;

export type AnnotationLevel = (typeof ANNOTATION_LEVELS)[number];
