declare module '@theme/TwinLink' {
  import type { ReactNode } from 'react';
  export default function TwinLink(): ReactNode;
}
