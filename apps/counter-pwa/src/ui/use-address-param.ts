/** One parameter of the address bar. Read from the browser itself: the router decodes once more than was encoded. */
import { useSearch } from 'wouter';

export function useAddressParam(name: string): string | null {
  useSearch();
  return new URLSearchParams(window.location.search).get(name);
}
