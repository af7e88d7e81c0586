import { Select, type SelectProps } from '@mantine/core';

export default function Seleccion(p: SelectProps) {
  return <Select {...p} />;
}
