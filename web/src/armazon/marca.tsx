/** The mark of the product. */
export function Marca({ tamano = 28 }: { tamano?: number }) {
  return (
    <svg
      viewBox="0 0 32 32"
      width={tamano}
      height={tamano}
      aria-hidden="true"
      style={{ flex: 'none' }}
    >
      <rect width="32" height="32" rx="7" fill="var(--acento)" />
      <path
        d="M8 23V14.5a4 4 0 0 1 8 0V23m0-8.5a4 4 0 0 1 8 0V23"
        fill="none"
        stroke="var(--sobre-acento)"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
    </svg>
  );
}
