/** What is wrong with a page by the facts measured on it: a sentence for each defect, none for a sound page. */
import type { Box, Colour, PageFacts, TextFacts } from './measure-page.ts';

/** A finger needs 44 px (WCAG 2.2, 2.5.5); measured where fingers are, on the small screen. */
const SMALLEST_TARGET = 44;
const PHONE_WIDTH = 480;
/** Fractions of a pixel come and go with the zoom. */
const SLACK = 1.5;

export function judgePage(page: PageFacts): readonly string[] {
  return [
    ...overflow(page),
    ...strangeText(page),
    ...clipped(page),
    ...overlapping(page),
    ...small(page),
    ...faint(page),
  ];
}

const overflow = ({ width, documentWidth, sideways }: PageFacts): readonly string[] => [
  ...(documentWidth > width ? [`the page is ${documentWidth} px wide on a screen of ${width}`] : []),
  ...sideways.map((name) => `scrolls sideways: ${name}`),
];

/** A key instead of its words, or a value that was none. */
const STRANGE =
  /undefined|\bNaN\b|\[object|Invalid Date|\bnull\b|(^|\s)#(\s|$)|\b[a-z]+([A-Z][a-z]+)*(\.[a-z][A-Za-z]+){2,}\b/;

const strangeText = ({ texts }: PageFacts): readonly string[] =>
  texts.filter(({ text }) => STRANGE.test(text)).map(({ text }) => `strange text: ${text}`);

function clipped({ texts, controls, coveredAtEnd, width }: PageFacts): readonly string[] {
  // A long name scrolls in its field; it must then stand in full somewhere else before it counts.
  const isReadElsewhere = (value: string): boolean => value !== '' && texts.some(({ text }) => text.includes(value));
  return [
    ...texts.filter((text) => text.window !== null && text.lines.some(cutBy(text.window))).map(say('clipped')),
    ...texts
      .filter(({ floats, lines }) => !floats && lines.some(({ left, right }) => left < -SLACK || right > width + SLACK))
      .map(say('outside the screen')),
    ...controls
      .filter(({ hidden, value }) => hidden > SLACK && !isReadElsewhere(value))
      .map(({ name, hidden }) => `${Math.round(hidden)} px do not fit: ${name}`),
    ...coveredAtEnd.map((name) => `covered at the end of the page: ${name}`),
  ];
}

/** The box of a line is taller than its letters: cutting a quarter of it cuts nothing one could read. */
const cutBy =
  (window: Box) =>
  ({ left, right, top, bottom }: Box): boolean => {
    const air = (bottom - top) / 4;
    const isSideways = left < window.left - SLACK || right > window.right + SLACK;
    return isSideways || top + air < window.top || bottom - air > window.bottom;
  };

function overlapping({ texts }: PageFacts): readonly string[] {
  const lines = texts
    .filter(({ floats }) => !floats)
    .flatMap((text) => text.lines.map((line) => ({ text, box: lettersOf(line) })))
    .sort((one, other) => one.box.top - other.box.top);
  const found = new Set<string>();
  lines.forEach(({ text, box }, place) => {
    for (const below of lines.slice(place + 1)) {
      if (below.box.top >= box.bottom) break;
      if (below.text !== text && overlapOf(box, below.box) > 4)
        found.add(`"${text.text}" lies over "${below.text.text}"`);
    }
  });
  return [...found];
}

const lettersOf = ({ left, right, top, bottom }: Box): Box => {
  const air = (bottom - top) * 0.22;
  return { left, right, top: top + air, bottom: bottom - air };
};

/** The smaller side of what two boxes share, px. */
const overlapOf = (one: Box, other: Box): number =>
  Math.min(
    Math.min(one.right, other.right) - Math.max(one.left, other.left),
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
  );

function small({ width, controls }: PageFacts): readonly string[] {
  if (width > PHONE_WIDTH) return [];
  return controls
    .filter((control) => control.height < SMALLEST_TARGET || control.width < SMALLEST_TARGET)
    .map(
      ({ name, width: wide, height }) => `too small for a finger, ${Math.round(wide)}×${Math.round(height)}: ${name}`,
    );
}

/** WCAG 2.2, 1.4.3: 4.5:1, or 3:1 for large text (24 px, or 18.66 px bold). What is faded is a control that is off. */
const faint = ({ texts }: PageFacts): readonly string[] =>
  texts.flatMap((text) => {
    if (text.paper === null || text.faded) return [];
    const isLarge = text.fontPx >= 24 || (text.bold && text.fontPx >= 18.66);
    const ratio = contrastOf(text.ink, text.paper);
    return ratio < (isLarge ? 3 : 4.5) ? [`contrast ${ratio.toFixed(2)}:1: ${text.element}`] : [];
  });

function contrastOf(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) =>
    part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const say =
  (what: string) =>
  ({ text, element }: TextFacts): string =>
    `${what}: "${text}" in ${element}`;
