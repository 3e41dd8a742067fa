import { useEffect, useRef, useState } from 'preact/hooks';

interface FilterFieldProps {
  readonly label: string;
  /** Whether the label is seen; read out it is in any case. */
  readonly isLabelSeen?: boolean;
  readonly value: string;
  readonly isWrong?: boolean;
  readonly hint?: string;
  readonly onFilter: (value: string) => void;
}

/** How long somebody pauses who has typed what he wants. */
const PAUSE = 150;

/** A field that filters when somebody pauses, so that typing never waits for a long table. */
export function FilterField({
  label,
  isLabelSeen = false,
  value,
  isWrong = false,
  hint,
  onFilter,
}: FilterFieldProps) {
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onFilter(text), PAUSE);
  };
  return (
    <label>
      <span class={isLabelSeen ? undefined : 'unseen'}>{label}</span>{' '}
      <input
        type="search"
        value={typed}
        title={hint}
        aria-invalid={isWrong}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
    </label>
  );
}
