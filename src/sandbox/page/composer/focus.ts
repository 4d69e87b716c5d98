/** The id of the button that sends. */
export const SEND_ID = "composer-send";

/** The id of the input of an option, or of the message box. */
export function inputId(optionName?: string): string {
  return optionName === undefined ? "composer-text" : `composer-option-${optionName}`;
}

/** Puts the cursor into an option, or for undefined into the message box. */
export function focusInput(optionName: string | undefined): void {
  document.getElementById(inputId(optionName))?.focus();
}

/** Shows the newest messages, where what is being sent will appear. */
export function scrollToNewest(): void {
  const log = document.getElementById("log");
  if (log) log.scrollTop = log.scrollHeight;
}

/** Puts the focus on the button that sends, for commands that show nothing to type in. */
export function focusSend(): void {
  document.getElementById(SEND_ID)?.focus();
}
