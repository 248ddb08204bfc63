// Asking the server: JSON in and out, one error shape, answers kept until something is changed.

import { useEffect, useState } from "/static/vendor/preact.js";

const KEPT = 60; // answers; a table page is about 100 kB, so at most some 6 MB
const answers = new Map();
const changes = new Set();

/** What went wrong, in words for the reader: `message` and `todo`. */
export class Refused extends Error {
  constructor(message, todo, status) {
    super(message);
    this.todo = todo;
    this.status = status;
  }
}

async function read(response) {
  let body = null;
  try {
    body = await response.json();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  if (response.ok && body !== null) return body;
  throw new Refused(
    body?.error ?? `The server answered ${response.status}`,
    body?.todo ?? "Reload; if it stays, look at the terminal where purport serve runs.",
    response.status,
  );
}

async function reach(path, options) {
  try {
    return await fetch(path, options);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Refused(
      "The server does not answer",
      "Is purport serve still running? Start it again and open the link it prints.",
      0,
    );
  }
}

/** The answer to GET `/api/...`, from memory when it was asked since the last change; two views
 * that ask the same at once ask once. */
export function ask(path) {
  const kept = answers.get(path);
  if (kept) return kept.promise;
  const answer = { body: null, promise: null };
  answer.promise = reach(path, { headers: { Accept: "application/json" } }).then(read).then(
    (body) => {
      answer.body = body;
      return body;
    },
    (error) => {
      if (answers.get(path) === answer) answers.delete(path);
      throw error;
    },
  );
  answers.set(path, answer);
  if (answers.size > KEPT) answers.delete(answers.keys().next().value);
  return answer.promise;
}

/** POST or DELETE; every kept answer is forgotten, and open views ask again. */
export async function tell(path, body, method = "POST") {
  const response = await reach(path, {
    method,
    headers: { "Content-Type": "application/json", "X-Purport": "1" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = response.status === 204 ? {} : await read(response);
  answers.clear();
  for (const again of changes) again();
  return answer;
}

/** `{data, error, loading}` of a path; null asks nothing. Old data stays while new is loading. */
export function useAnswer(path) {
  const [state,
    set] = useState({ data: answers.get(path)?.body ?? null, error: null, loading: true });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const again = () => setRound((n) => n + 1);
    changes.add(again);
    return () => changes.delete(again);
  }, []);
  useEffect(() => {
    if (path === null) {
      set({ data: null, error: null, loading: false });
      return undefined;
    }
    let wanted = true;
    set((old) => ({ ...old, loading: true }));
    ask(path).then(
      (data) => wanted && set({ data, error: null, loading: false }),
      (error) => wanted && set({ data: null, error, loading: false }),
    );
    return () => {
      wanted = false;
    };
  }, [path, round]);
  return state;
}
