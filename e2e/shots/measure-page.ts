/**
 * What a page really shows, measured inside the browser and handed out as plain facts. It runs serialised, so it imports
 * nothing; what the facts mean is judged outside, in judge-page.ts.
 */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Colour = readonly [red: number, green: number, blue: number];

export interface TextFacts {
  readonly text: string;
  readonly element: string;
  readonly lines: readonly Box[];
  /** What the boxes around it leave visible; null when nothing cuts. */
  readonly window: Box | null;
  /** In a box that scrolls on purpose, or stuck to an edge: it may lie over other text. */
  readonly floats: boolean;
  readonly fontPx: number;
  readonly bold: boolean;
  readonly faded: boolean;
  readonly ink: Colour;
  /** Null where a picture or gradient lies below. */
  readonly paper: Colour | null;
}

export interface ControlFacts {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly value: string;
  /** Pixels of its value that do not fit. */
  readonly hidden: number;
}

export interface PageFacts {
  readonly width: number;
  readonly documentWidth: number;
  readonly texts: readonly TextFacts[];
  readonly controls: readonly ControlFacts[];
  /** Boxes that scroll sideways and cannot be reached by keyboard: nobody meant them to. */
  readonly sideways: readonly string[];
  /** Text that something else still covers when the page is scrolled to its end. */
  readonly coveredAtEnd: readonly string[];
}

export function measurePage(): PageFacts {
  const scene = document.querySelector<HTMLElement>('dialog:modal') ?? document.body;
  const width = document.documentElement.clientWidth;
  const LENGTH = 2600;
  const all = [...scene.querySelectorAll<HTMLElement>('*')];
  const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

  const nameOf = (element: Element): string =>
    `<${element.tagName.toLowerCase()}> ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60)}`;
  /** Any notation of CSS becomes numbers by painting it. */
  const painted = new Map<string, readonly [number, number, number, number]>();
  function rgba(css: string): readonly [number, number, number, number] {
    const known = painted.get(css);
    if (known !== undefined) return known;
    if (pixel === null) throw new Error('this browser gives no canvas');
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = css;
    pixel.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
    const colour = [red, green, blue, alpha] as const;
    painted.set(css, colour);
    return colour;
  }
  const scrollsOnPurpose = (element: HTMLElement): boolean =>
    element.tabIndex >= 0 && /auto|scroll/.test(getComputedStyle(element).overflowX);

  /** What an element has from all that stands round it; kept, for a table of the network asks ten thousand times. */
  interface Place {
    readonly scrolled: boolean;
    readonly stuck: boolean;
    readonly faded: boolean;
    readonly unseen: boolean;
    readonly window: Box | null;
    readonly paper: Colour | null;
  }
  const places = new Map<Element, Place>();
  function placeOf(element: HTMLElement): Place {
    const known = places.get(element);
    if (known !== undefined) return known;
    const around = element.parentElement === null ? null : placeOf(element.parentElement);
    const style = getComputedStyle(element);
    const [red, green, blue, alpha] = rgba(style.backgroundColor);
    const isRoot = element === document.documentElement;
    const place: Place = {
      scrolled: around?.scrolled === true || scrollsOnPurpose(element),
      stuck: around?.stuck === true || /sticky|fixed/.test(style.position),
      faded: around?.faded === true || Number(style.opacity) < 1,
      unseen: around?.unseen === true || style.clipPath.startsWith('inset(50%'),
      window: /hidden|clip/.test(style.overflow) && !isRoot ? cut(around?.window, element) : (around?.window ?? null),
      paper:
        style.backgroundImage !== 'none'
          ? null
          : alpha > 250
            ? [red, green, blue]
            : around === null
              ? [255, 255, 255]
              : around.paper,
    };
    places.set(element, place);
    return place;
  }

  function cut(window: Box | null | undefined, element: HTMLElement): Box {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    if (!window) return { left, top, right, bottom };
    return {
      left: Math.max(left, window.left),
      top: Math.max(top, window.top),
      right: Math.min(right, window.right),
      bottom: Math.min(bottom, window.bottom),
    };
  }

  const isShown = (element: HTMLElement): boolean =>
    element.checkVisibility({ checkVisibilityCSS: true, opacityProperty: true }) && !placeOf(element).unseen;

  /** Ten thousand rows are like the first hundred. */
  const isBelowPicture = (element: Element): boolean => element.getBoundingClientRect().top > LENGTH;

  function textOf(node: Node): TextFacts[] {
    const element = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (element === null || text === '' || /SCRIPT|STYLE|OPTION/.test(element.tagName)) return [];
    if (isBelowPicture(element) || !isShown(element)) return [];
    const range = document.createRange();
    range.selectNodeContents(node);
    const style = getComputedStyle(element);
    const [red, green, blue] = rgba(style.color);
    const { scrolled, stuck, faded, window: visible, paper } = placeOf(element);
    return [
      {
        text,
        element: nameOf(element),
        lines: [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
        window: visible,
        floats: scrolled || stuck,
        fontPx: Number.parseFloat(style.fontSize),
        bold: Number(style.fontWeight) >= 700,
        faded,
        ink: [red, green, blue],
        paper,
      },
    ];
  }

  function controlOf(element: HTMLElement): ControlFacts {
    // A radio or a box is pressed by its label.
    const target = element.matches('[type=radio], [type=checkbox]') ? (element.closest('label') ?? element) : element;
    const box = target.getBoundingClientRect();
    const value = element instanceof HTMLInputElement ? element.value : '';
    return { name: nameOf(target), width: box.width, height: box.height, value, hidden: hiddenPixels(element) };
  }

  function hiddenPixels(element: HTMLElement): number {
    if (element instanceof HTMLInputElement) return element.scrollWidth - element.clientWidth;
    if (!(element instanceof HTMLSelectElement) || pixel === null) return 0;
    const style = getComputedStyle(element);
    pixel.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const arrow = 20;
    const room =
      element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight) - arrow;
    return pixel.measureText(element.selectedOptions[0]?.text ?? '').width - room;
  }

  function coveredAtEnd(): string[] {
    const before = { left: window.scrollX, top: window.scrollY };
    window.scrollTo({ left: 0, top: document.documentElement.scrollHeight, behavior: 'instant' });
    const covered = all.filter((element) => {
      const box = element.getBoundingClientRect();
      if (box.bottom < 0 || box.top > window.innerHeight) return false;
      const own = [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim());
      if (!own || !isShown(element)) return false;
      if (placeOf(element).scrolled) return false;
      const middle = Math.min(Math.max((box.top + box.bottom) / 2, 0), window.innerHeight - 1);
      const top = document.elementFromPoint((box.left + box.right) / 2, middle);
      return top !== null && !top.contains(element) && !element.contains(top);
    });
    window.scrollTo({ ...before, behavior: 'instant' });
    return covered.map(nameOf);
  }

  const texts: TextFacts[] = [];
  const walker = document.createTreeWalker(scene, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) texts.push(...textOf(walker.currentNode));
  return {
    width,
    documentWidth: document.documentElement.scrollWidth,
    texts,
    controls: all.filter((one) => one.matches('button, select, input, summary, nav a') && isShown(one)).map(controlOf),
    sideways: all
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX))
      .filter((one) => !scrollsOnPurpose(one))
      .map(nameOf),
    coveredAtEnd: scene === document.body ? coveredAtEnd() : [],
  };
}
