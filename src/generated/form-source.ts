/* Made from forms/schema/form.schema.json by npm run generate. Do not edit. */

export type Slug = string;

/**
 * One edition of a form: the questions a person is asked, in sections, and the request document that is made of the answers. The file lives at forms/<id>/<version>.yaml.
 */
export interface FormSource {
  /**
   * The version of the form language this file is written in. Always 1.
   */
  format: 1;
  /**
   * Stable name of the form, the same in every edition and equal to its folder's name: lower-case letters, digits and hyphens.
   */
  id: string;
  /**
   * Version of this edition as MAJOR.MINOR.PATCH, equal to the file's name.
   */
  version: string;
  /**
   * A draft may still change; the portal shows the newest published edition, and while there is none, the newest draft.
   */
  status: 'draft' | 'published';
  /**
   * What the form is for, in a few words.
   */
  title: string;
  /**
   * When to use the form and what comes of it. Plain text; a blank line starts a paragraph.
   */
  purpose: string;
  /**
   * What the form is not, shown before the first question and in every document. Plain text; a blank line starts a paragraph.
   */
  notice: string;
  /**
   * The questions, in the order in which they are asked.
   *
   * @minItems 1
   */
  sections: Section[];
  /**
   * How the request document is made of the answers.
   */
  document: {
    /**
     * The heading of the document.
     */
    title: string;
    /**
     * Text below the heading, the same in every document. Plain text; a blank line starts a paragraph.
     */
    intro?: string;
    /**
     * What stands in the document where a question is not answered.
     */
    unanswered: string;
  };
}
/**
 * Questions that belong together.
 */
export interface Section {
  /**
   * Stable name used in links: lower-case letters, digits and hyphens.
   */
  id: string;
  /**
   * The heading in the form.
   */
  title: string;
  /**
   * The heading in the document, where it differs from the title.
   */
  heading?: string;
  /**
   * What to know before answering. Plain text; a blank line starts a paragraph.
   */
  intro?: string;
  /**
   * When the section is asked, in CEL over the answers to questions before it.
   */
  applies?: string;
  /**
   * Ids of guidance clauses that explain the section.
   */
  guidance?: Slug[];
  /**
   * The questions of the section.
   *
   * @minItems 1
   */
  questions: Question[];
}
/**
 * One question and the kind of answer it takes.
 */
export interface Question {
  /**
   * Name used in conditions and in answers files: letters and digits, starting with a lower-case letter. Never reused for something else.
   */
  id: string;
  /**
   * The question as the person reads it.
   */
  label: string;
  /**
   * What a good answer says. Plain text; a blank line starts a paragraph.
   */
  help?: string;
  /**
   * text: one line. paragraph: several lines. choice: one of the options. multi-choice: any of the options. date: a day. number: a whole number. boolean: yes or no. list: rows with columns.
   */
  kind: 'text' | 'paragraph' | 'choice' | 'multi-choice' | 'date' | 'number' | 'boolean' | 'list';
  /**
   * Whether the document counts as incomplete without an answer. Left out: no.
   */
  required?: boolean;
  /**
   * When the question is asked, in CEL over the answers to questions before it.
   */
  applies?: string;
  /**
   * Ids of guidance clauses that explain the question.
   */
  guidance?: Slug[];
  /**
   * For choice and multi-choice: what can be chosen.
   *
   * @minItems 2
   */
  options?: Option[];
  /**
   * For list: what each row holds.
   *
   * @minItems 1
   */
  columns?: Column[];
  /**
   * For list: how many rows there may be. Left out: 50.
   */
  maxRows?: number;
  /**
   * For number: the smallest, inclusive.
   */
  minimum?: number;
  /**
   * For number: the largest, inclusive.
   */
  maximum?: number;
  /**
   * For text and paragraph: the most characters. Left out: 300 for text, 10000 for paragraph.
   */
  maxLength?: number;
}
/**
 * One thing to choose.
 */
export interface Option {
  /**
   * What conditions and answers files say. Never reused for something else.
   */
  value: string;
  /**
   * What the person reads.
   */
  label: string;
  /**
   * When to choose it.
   */
  help?: string;
}
/**
 * One thing that every row of a list says.
 */
export interface Column {
  /**
   * Name used in answers files.
   */
  id: string;
  /**
   * What the person reads.
   */
  label: string;
  /**
   * Whether each row must say it. Left out: no.
   */
  required?: boolean;
}
