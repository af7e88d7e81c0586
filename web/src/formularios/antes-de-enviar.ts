/** Screens that are no `<form>` ask before they send, as a form is asked by its `submit`: a field may not let them. */
export const AL_ENVIAR = 'minga:enviar';

/** False: some field holds what does not serve, has said why and has the focus. */
export const nadaLoImpide = (): boolean =>
  document.dispatchEvent(new Event(AL_ENVIAR, { cancelable: true }));
