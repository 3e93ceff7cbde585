import 'docx';

/** What letters use of npm `docx` beyond the other documents. */
declare module 'docx' {
  interface ParagraphOptions {
    readonly border?: {
      readonly bottom: {
        readonly style: 'single';
        readonly size: number;
        readonly color: string;
        readonly space: number;
      };
    };
  }
}
