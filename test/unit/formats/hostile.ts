import type { Checklist } from '../../../src/engine/index.ts';
import type { SubmissionRecord } from '../../../src/generated/record.ts';
import { fixtureChecklist, fixtureRecord } from '../record/fixture.ts';

/** Texts that break reports which do not expect them. */
export const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['script element', '<script>alert(1)</script>'],
  ['image with handler', '<img src=x onerror="alert(1)">'],
  ['end of attribute', "\"><b onclick='x'>"],
  ['end of style', '</style><script>alert(1)</script>'],
  ['entity', '&lt;b&gt; &#x3c;script&#x3e; &amp;'],
  ['comment', '<!-- --><!doctype html>]]>'],
  ['Markdown link', '[click](javascript:alert(1)) ![i](https://example.com/x.png)'],
  ['Markdown reference', '[a]: https://example.com "x"'],
  ['bare addresses', 'see https://example.com/a?b=c|d and www.example.com, mail a@example.com or @somebody, #12'],
  ['address in backticks', '`https://example.com` ``www.example.com`'],
  ['autolink', '<https://example.com>'],
  ['heading', '# Heading\n## Other\nUnderlined\n===\nAnd\n---'],
  ['list', '- a\n* b\n+ c\n1. d\n2) e\n    code\n\tcode'],
  ['table', 'a | b\n--- | ---\n| c | d |\n|---|'],
  ['emphasis', '**bold** _it_ ~~no~~ `code` ``` fence\n```\nblock\n```'],
  ['quotation', '> not ours\n\nnew paragraph'],
  ['backslashes', 'C:\\dir\\ \\| \\` end\\'],
  ['HTML block', '\n\n<div>\n\n<h1>x</h1>\n\n</div>\n'],
  ['formula', '=HYPERLINK("http://example.com";"x")'],
  ['formula plus', "+1+cmd|' /C calc'!A0"],
  ['formula minus', '-2+3'],
  ['formula at', '@SUM(1,2)'],
  ['formula after a tab', '\t=1+1'],
  ['formula after a line end', '\r\n=1+1'],
  ['formula after blanks', '  \u00a0=1+1'],
  ['formula in full width', '\uff1d1+1'],
  ['quotes and separators', 'a","b";"c\n"d'],
  ['controls', 'a\u0000b\u0007c\u001b[31md\u0085e\u2028f\rg\u000bh'],
  ['marks that turn the order', 'a\u202etxt.exe\u2066b\u2069'],
  ['right to left', 'שלום עולם'],
  ['emoji', '😀👩‍🔬'],
  ['template', '{{constructor.constructor("x")()}} ${1} {% x %}'],
  ['mathematics', '$x$ $$y$$ \\(z\\)'],
  ['spread over a megabyte', '<a href="x">|`*_[\\'.repeat(60_000)],
  ['one word of a megabyte', 'x'.repeat(1_000_000)],
  ['a megabyte of blanks', `a${' '.repeat(1_000_000)}b`],
  ['a megabyte of backticks', '`'.repeat(1_000_000)],
  ['a megabyte of line ends', `a${'\n'.repeat(1_000_000)}b`],
];

/** The fixture with `text` in every place where a person can put text; a very long one in three of them. */
export function filledWith(text: string): SubmissionRecord {
  const record = fixtureRecord();
  if (text.length > 100_000) {
    record.device.manufacturer = text;
    Object.assign(record.answers['DEV-01'] ?? {}, { rationale: text });
    Object.assign(record.evidence['E1'] ?? {}, { name: text });
    return record;
  }
  for (const field of [
    'manufacturer',
    'manufacturerId',
    'model',
    'modelName',
    'hardwareVersion',
    'firmwareVersion',
    'firmwareHash',
    'technicalSpecification',
    'gbcsVersion',
  ] as const) {
    record.device[field] = text;
  }
  record.assessor = text;
  record.profile['variant'] = text;
  record.profile['deviceType'] = text;
  for (const answer of Object.values(record.answers)) answer.rationale = text;
  record.answers['DEP-01'] = { choice: text, rationale: text, evidence: [text, 'E1'] };
  record.answers['OLD-01'] = { choice: text, rationale: text, evidence: [text] };
  const old = { choice: text, rationale: text, evidence: [text] };
  record.answers['OLD-02'] = { carried: { from: [], offered: { '0.9.0/OLD-02': old } } };
  record.archived = {
    answers: { '0.9.0/OLD-03': { answer: old, reason: text } },
    facts: { '0.9.0/oldFact': { value: text, reason: text } },
  };
  for (const item of Object.values(record.evidence))
    Object.assign(item, { name: text, reference: text, author: text, note: text });
  return record;
}

/** The fixture's checklist with `text` in every place where a maintainer writes. */
export function checklistWith(text: string): Checklist {
  const checklist = fixtureChecklist();
  const fill = (section: Checklist['sections'][number]): Checklist['sections'][number] => ({
    ...section,
    title: text,
    intro: text,
    sections: section.sections.map(fill),
    requirements: section.requirements.map((requirement) => ({
      ...requirement,
      title: text,
      statement: text,
      objectives: requirement.objectives.map(({ id }) => ({ id, text })),
      sources: [{ source: 'a-source', ref: text, confidence: 'inferred' as const }],
    })),
  });
  return {
    ...checklist,
    title: text,
    notice: text,
    profile: checklist.profile.map((fact) => ({ ...fact, label: text })),
    sections: checklist.sections.map(fill),
  };
}
