/** A new version waits until a person says so, and never in the middle of an act. */
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { ActionButton } from '../ui/action-button.tsx';
import { NoticeBox } from '../ui/notice-box.tsx';
import { useSpeech } from '../wording/speech.tsx';
import { isBetweenActs } from './between-acts.ts';
import style from './update-prompt.module.css';
import type { AppUpdate } from './watch-for-updates.ts';

export function UpdatePrompt({ update }: { readonly update: AppUpdate }) {
  const { words } = useSpeech();
  const [path] = useLocation();
  const [ready, setReady] = useState(false);
  useEffect(() => update.onReady(() => setReady(true)), [update]);
  if (!ready) return null;
  const inAct = !isBetweenActs(path);
  return (
    <div className={style.prompt}>
      <NoticeBox tone="note" what={words.shell.update.ready} next={inAct ? words.shell.update.waits : undefined}>
        {!inAct && (
          <div>
            <ActionButton onPress={update.apply}>{words.shell.update.apply}</ActionButton>
          </div>
        )}
      </NoticeBox>
    </div>
  );
}
