import { parseHTML } from 'linkedom';

// As much of the DOM as reading a page takes. The types of a browser are not those of this program.

interface Parent {
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

export interface Element extends Parent {
  readonly textContent: string;
  readonly innerHTML: string;
  getAttribute(name: string): string | null;
  remove(): void;
  append(node: object): void;
  replaceWith(node: object): void;
}

export interface Page extends Parent {
  readonly documentElement: Element | null;
  readonly body: Element;
  createTextNode(text: string): object;
}

/** The page that some HTML is; scripts in it are not run. */
export const parsePage = (html: string): Page => (parseHTML as unknown as Parse)(html).document;

type Parse = (html: string) => { readonly document: Page };
