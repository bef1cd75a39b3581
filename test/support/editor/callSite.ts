/**
 * A text with questions to the editor, each in a comment below the place that it is about, and the responses below them:
 *
 *     client.upload(file);
 *     //     ^? hover      ^| completion       ^! error
 *     // (method) Client.upload(file: Blob): Promise<void>
 */
import type { LanguageService } from "./LanguageService.ts";

interface Question {
  /** `?`, `|` or `!`. */
  readonly kind: string;
  /** Of the comment, from 0. */
  readonly line: number;
  /** Of the place that it is about. */
  readonly offset: number;
}

const question = /^\s*\/\/ *\^([?|!])$/;

/** The text without responses: of comments, only those that ask. */
export function withoutResponses(text: string): string {
  const lines = text.split("\n");
  let isResponse = false;
  const kept = lines.filter((line) => {
    const isComment = /^\s*\/\//.test(line);
    const asks = question.test(line);
    isResponse = asks || (isResponse && isComment);
    return asks || !isResponse;
  });
  return kept.join("\n");
}

/** A text without responses: those of the editor today, and the errors that no question is about. */
export interface Asked {
  readonly responded: string;
  readonly unasked: readonly string[];
}

/** Asks the editor all questions of the text that has the name. */
export function ask(service: LanguageService, name: string, text: string): Asked {
  const lines = text.split("\n");
  const places = questionsOf(lines);
  const responses = new Map(
    places.map(({ kind, line, offset }) => [
      line,
      comment(responseTo(service, { kind, name, offset }), lines[line] ?? ""),
    ]),
  );
  const unasked = service
    .errors(name)
    .filter(({ start }) => !places.some(({ kind, offset }) => kind === "!" && offset === start));
  return {
    responded: lines.flatMap((line, index) => [line, ...(responses.get(index) ?? [])]).join("\n"),
    unasked: unasked.map(({ message }) => message),
  };
}

/** Each question, and where in the text the place stands that it is about. */
function questionsOf(lines: readonly string[]): readonly Question[] {
  const startOf = (line: number): number =>
    lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0);
  return lines.flatMap((line, index): readonly Question[] => {
    const kind = question.exec(line)?.[1];
    if (kind === undefined) return [];
    const code = lines.slice(0, index).findLastIndex((each) => !question.test(each));
    return [{ kind, line: index, offset: startOf(code) + line.indexOf("^") }];
  });
}

function responseTo(
  service: LanguageService,
  { kind, name, offset }: { readonly kind: string; readonly name: string; readonly offset: number },
): string {
  if (kind === "?") return service.hover(name, offset);
  if (kind === "|") return service.completions(name, offset).join("\n");
  const found = service.errors(name).filter(({ start }) => start === offset);
  return found.map(({ message }) => message).join("\n");
}

/** Below the question, as deep as it. */
function comment(response: string, asking: string): readonly string[] {
  const indent = asking.slice(0, asking.indexOf("//"));
  return response.split("\n").map((line) => `${indent}// ${line}`.trimEnd());
}
