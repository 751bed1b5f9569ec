/** Put in by the build of the bench: each extension has one variant. */
declare module 'variant/page' {
  export const variant: import('./api').Builder;
}
declare module 'variant/worker' {
  export const variant: import('./api').Searcher;
}
