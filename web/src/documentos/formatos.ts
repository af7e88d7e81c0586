/** What the server takes, for the dialogue of the browser. */
export const ACEPTA = '.pdf,.docx,.odt,.xlsx,.ods,.pptx,.odp,.csv,.png,.jpg,.jpeg,.p7m,.txt';
