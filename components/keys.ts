/** What the key is called that commands: `⌘` on a Mac, else `Ctrl`. */
export const commandKey: string = /mac os x/i.test(navigator.userAgent) ? '⌘' : 'Ctrl';
