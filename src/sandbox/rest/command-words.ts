import { isObject, type JsonObject } from "../json.ts";
import { both, type Checker, optional, type Path, type Report, text } from "./form.ts";

const locales = [
  ..."id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko".split(
    " ",
  ),
];
const slashName = /^[-_\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Reports one problem; false, so that a checker can return it. */
export const refuse = (path: Path, report: Report, code: string, message: string): false => {
  report(path, code, message);
  return false;
};

function isSlashName(name: string, path: Path, report: Report): boolean {
  if (slashName.test(name) && name === name.toLowerCase()) return true;
  return refuse(path, report, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
}

/** A name of any letters. */
export const nameText = text({ min: 1, max: 32 });
/** A name that can be typed after a slash. */
export const slashNameText = both(nameText, isSlashName);
/** What a command or option does. */
export const description = text({ min: 1, max: 100 });

/** Translations by locale. */
export const localizations =
  (checker: Checker<string>): Checker<JsonObject> =>
  (value, path, report): value is JsonObject => {
    if (!isObject(value))
      return refuse(path, report, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
    const results = Object.entries(value).map(([locale, translation]) => {
      if (!locales.includes(locale))
        return refuse([...path, locale], report, "BASE_TYPE_CHOICES", `Value must be one of {${locales.join(", ")}}.`);
      return optional(checker)(translation, [...path, locale], report);
    });
    return results.every(Boolean);
  };
