// Placeholder.
export function ReferenceScreen(_props: { readonly section: string | null; readonly item: string | null }) {
  return null;
}
