/** Takes whoever sent a form to the first field that is refused, once it is marked. */
export function enfocarPrimeraFalta(formulario: HTMLFormElement): void {
  requestAnimationFrame(() => {
    const campo = formulario.querySelector<HTMLElement>('[aria-invalid="true"]');
    campo?.focus({ preventScroll: true });
    campo?.scrollIntoView({ block: 'center' });
  });
}
