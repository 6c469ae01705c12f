import sax from 'sax';

/** An element of an XML text, with the places in that text at which its tags begin and end. */
export type XmlElement = {
  tag: string;
  parent: XmlElement | null;
  children: XmlElement[];
  /** What stands directly in it, entities decoded. */
  text: string;
  openStart: number;
  openEnd: number;
  closeStart: number;
  closeEnd: number;
};

/** Reads an XML text as docx-templates does, with the same parser; undefined when there is no element in it. */
export function readXml(xml: string): XmlElement | undefined {
  const parser = sax.parser(true);
  let root: XmlElement | undefined;
  let current: XmlElement | null = null;
  parser.onopentag = ({ name }) => {
    const openStart = parser.startTagPosition - 1;
    const [openEnd, closeStart, closeEnd] = [parser.position, parser.position, parser.position];
    const element = { tag: name, parent: current, children: [], text: '', openStart, openEnd, closeStart, closeEnd };
    current?.children.push(element);
    root ??= element;
    current = element;
  };
  parser.ontext = (text) => {
    if (current !== null) current.text += text;
  };
  parser.onclosetag = () => {
    if (current === null) return;
    if (parser.position > current.openEnd) {
      current.closeStart = parser.startTagPosition - 1;
      current.closeEnd = parser.position;
    }
    current = current.parent;
  };
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(xml).close();
  return root;
}

/** All elements with this tag in their order, but not those that lie within another one of them. */
export const outermost = (element: XmlElement, tag: string): XmlElement[] =>
  element.tag === tag ? [element] : element.children.flatMap((child) => outermost(child, tag));

/** The element and those around it, from the innermost to the root. */
export const withAncestors = (element: XmlElement): XmlElement[] =>
  element.parent === null ? [element] : [element, ...withAncestors(element.parent)];
