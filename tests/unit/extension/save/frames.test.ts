import { describe, expect, it } from 'vitest';
import { type FrameLook, wayTo } from '../../../../extension/save/frames';

const look = (frameId: number, its: Partial<FrameLook> = {}): FrameLook => ({
  frameId,
  hasFocus: false,
  isAround: false,
  words: '',
  isSmall: false,
  ...its,
});
/** The page, with the keyboard in a frame of it. */
const around = look(0, { hasFocus: true, isAround: true, words: 'selected earlier' });

describe('where words are saved from', () => {
  it('is the page, with words or without', () => {
    expect(wayTo([look(0, { hasFocus: true, words: 'a' }), look(4)])).toEqual({ frameId: 0 });
    expect(wayTo([look(0, { hasFocus: true }), look(4, { words: 'b' })])).toEqual({ frameId: 0 });
  });

  it('is the frame that the keyboard is in, where something is selected in it', () => {
    const inner = look(7, { hasFocus: true, words: 'a' });
    expect(wayTo([around, look(4, { words: 'b' }), inner])).toEqual({ frameId: 7 });
    expect(wayTo([around, look(7, { hasFocus: true })])).toEqual({ frameId: 0 });
  });

  it('is the page, with the words handed over, where the frame is too small for the form', () => {
    const small = look(7, { hasFocus: true, words: 'a', isSmall: true });
    expect(wayTo([around, small])).toEqual({ frameId: 0, elsewhere: 'a' });
    expect(wayTo([around, small], 7)).toEqual({ frameId: 0, elsewhere: 'a' });
  });

  it('is the page where the frame is closed to us, whose selection nobody can tell', () => {
    expect(wayTo([around])).toEqual({ frameId: 0, elsewhere: '' });
    expect(wayTo([around, look(4, { words: 'b' })])).toEqual({ frameId: 0, elsewhere: '' });
    expect(wayTo([look(0, { words: 'b' })], 9)).toEqual({ frameId: 0, elsewhere: '' });
  });

  it('is where the reader was, while the keyboard is in our own popup', () => {
    const left = { ...around, hasFocus: false };
    expect(wayTo([left, look(4, { words: 'b' })])).toEqual({ frameId: 4 });
    expect(wayTo([left])).toEqual({ frameId: 0 });
  });
});
