/** Catches a broken screen once, at the rim, and says that the records are safe. React offers a class for this and nothing else. */
import { Component, type ReactNode } from 'react';
import { ActionButton } from '../ui/action-button.tsx';
import { NoticeBox } from '../ui/notice-box.tsx';
import { useSpeech } from '../wording/speech.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly broken: boolean;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { broken } = useSpeech().words.shell;
  return (
    <NoticeBox tone="bad" what={broken.what} why={broken.why} next={broken.next}>
      <div>
        <ActionButton onPress={() => window.location.assign('/')}>{broken.reload}</ActionButton>
      </div>
    </NoticeBox>
  );
}
