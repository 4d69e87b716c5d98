/** The id of the input of an option, or of the message box and of the place beside the options. */
export function inputId(optionName?: string): string {
  return optionName === undefined ? "composer-text" : `composer-option-${optionName}`;
}

/** Puts the cursor into an option, or for undefined into the message box or beside the options. */
export function focusInput(optionName: string | undefined): void {
  document.getElementById(inputId(optionName))?.focus();
}

/** Shows the newest messages, where what is being sent will appear. */
export function scrollToNewest(): void {
  const log = document.getElementById("log");
  if (log) log.scrollTop = log.scrollHeight;
}
