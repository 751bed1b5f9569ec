import type { Notice } from './desk';

interface NoticeBarProps {
  notice: Notice | null;
  onUndo: () => void;
  onDismiss: () => void;
}

/** What was changed last, read out at once, with the way back. It stays until the next change or until it is put away. */
export function NoticeBar({ notice, onUndo, onDismiss }: NoticeBarProps) {
  return (
    <div class={notice ? 'notice' : 'unseen'}>
      <p role={notice?.isProblem ? 'alert' : 'status'}>{notice?.text}</p>
      {notice && (
        <p class="acts">
          {notice.canUndo && (
            <button type="button" class="act key" onClick={onUndo}>
              Undo
            </button>
          )}
          <button type="button" class="act" onClick={onDismiss}>
            Close<span class="unseen"> this message</span>
          </button>
        </p>
      )}
    </div>
  );
}
