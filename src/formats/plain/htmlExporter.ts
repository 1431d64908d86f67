import { checkHtml } from '../html/checkHtml.ts';
import type { Exporter } from '../exporter.ts';
import { renderHtml } from '../renderHtml.ts';

/** The manufacturer's report as one HTML file. */
export const htmlExporter: Exporter = { render: renderHtml, check: checkHtml };
