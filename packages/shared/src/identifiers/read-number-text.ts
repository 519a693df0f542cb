/**
 * Turns what a scanner, a keyboard or a file sent into the one spelling a number has in this system.
 *
 * Idempotent: a normalised text is left as it is. Any string is accepted.
 */

/** Peels what readers put round a number until nothing more comes off, so that reading twice changes nothing. */
export function readNumberText(raw: string): string {
  let text = upperCaseAscii(raw.trim().replace(BLANKS, ''));
  for (;;) {
    const peeled = peelOnce(text);
    if (peeled === text) return text;
    text = peeled;
  }
}

/**
 * Blanks of a printed layout (`RB 123 456 785 GB`). A line end inside the text is kept on purpose: it separates two
 * scans that ran together, and joining them would invent a third number.
 */
const BLANKS = /[ \t\u00a0\u202f]/g;

/** Not `toUpperCase`: that also turns `ı` into `I` and `ß` into `SS`, letters nobody printed. */
const upperCaseAscii = (text: string): string => text.replace(/[a-z]/g, (letter) => letter.toUpperCase());

/** ISO/IEC 15424 symbology identifier, sent by some readers before the data: `]C0` Code 128, `]C1` GS1-128. */
const AIM_IDENTIFIER = /^\][A-Z][0-9A-Z]/;
/** GS1 application identifier 00, printed or bare, before the eighteen digits of an SSCC. */
const SSCC_IDENTIFIER = /^(?:\(00\)|00)(?=[0-9]{18}$)/;
/** Code 39 start and stop characters. */
const CODE_39 = /^\*(.*)\*$/s;

const peelOnce = (text: string): string =>
  text.trim().replace(CODE_39, '$1').replace(AIM_IDENTIFIER, '').replace(SSCC_IDENTIFIER, '');
