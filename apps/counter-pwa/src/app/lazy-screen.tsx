/** A screen whose code comes later. Once it is there it is drawn at once: a scan must not fall between two screens. */
import { type ComponentType, lazy, useState } from 'react';

export interface LazyScreen {
  readonly component: ComponentType;
  /** Fetches the code before somebody asks for the screen; what fails is fetched again when the screen is opened. */
  readonly prepare: () => void;
}

export function lazyScreen(load: () => Promise<ComponentType>): LazyScreen {
  let ready: ComponentType | null = null;
  const fetched = async () => {
    ready = await load();
    return { default: ready };
  };
  // React may show the waiting sign of a lazy component for 300 ms even when its code is in memory.
  const Waiting = lazy(fetched);

  // biome-ignore lint/correctness/noComponentHookFactories: made once for each screen, when the table of routes is
  function Arriving() {
    // Chosen once: a screen that changed its kind while it is open would lose what is written on it.
    const [Screen] = useState<ComponentType>(() => ready ?? Waiting);
    return <Screen />;
  }
  return { component: Arriving, prepare: () => void fetched().catch(() => undefined) };
}
