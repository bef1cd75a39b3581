/**
 * A text with questions to the editor, each in a comment below the place that it is about, and the answers below them:
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

/** The text without answers: of comments, only those that ask. */
export function withoutAnswers(text: string): string {
  const lines = text.split("\n");
  let isAnswer = false;
  const kept = lines.filter((line) => {
    const isComment = /^\s*\/\//.test(line);
    const asks = question.test(line);
    isAnswer = asks || (isAnswer && isComment);
    return asks || !isAnswer;
  });
  return kept.join("\n");
}

/** A text without answers: those of the editor today, and the errors that no question is about. */
export interface Asked {
  readonly answered: string;
  readonly unasked: readonly string[];
}

/** Asks the editor all questions of the text that has the name. */
export function ask(service: LanguageService, name: string, text: string): Asked {
  const lines = text.split("\n");
  const places = questionsOf(lines);
  const answers = new Map(
    places.map(({ kind, line, offset }) => [
      line,
      comment(answerTo(service, { kind, name, offset }), lines[line] ?? ""),
    ]),
  );
  const unasked = service
    .errors(name)
    .filter(({ start }) => !places.some(({ kind, offset }) => kind === "!" && offset === start));
  return {
    answered: lines.flatMap((line, index) => [line, ...(answers.get(index) ?? [])]).join("\n"),
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

function answerTo(
  service: LanguageService,
  { kind, name, offset }: { readonly kind: string; readonly name: string; readonly offset: number },
): string {
  if (kind === "?") return service.hover(name, offset);
  if (kind === "|") return service.completions(name, offset).join("\n");
  const found = service.errors(name).filter(({ start }) => start === offset);
  return found.map(({ message }) => message).join("\n");
}

/** Below the question, as deep as it. */
function comment(answer: string, asking: string): readonly string[] {
  const indent = asking.slice(0, asking.indexOf("//"));
  return answer.split("\n").map((line) => `${indent}// ${line}`.trimEnd());
}
