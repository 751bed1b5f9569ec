/** Put in by the build of the bench: each extension has one variant. */
declare module 'variant' {
  export const variant: import('./api').Variant;
}
