/** Adds no languages to the highlighter: there is none (see src/plugin/plain-code), and its tables weigh 10 kB compressed. */
export default function prismIncludeLanguages(): void {}
