/** The small half of Readability has no types of its own; these follow the package's index.d.ts. */
declare module '@mozilla/readability/Readability-readerable' {
  export default function isProbablyReaderable(
    document: Document,
    options?: {
      minContentLength?: number;
      minScore?: number;
      visibilityChecker?: (node: Node) => boolean;
    },
  ): boolean;
}
