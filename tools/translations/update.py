#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Collects the sentences of core::say() and core::sayCount() into resources/translations/engine_de.ts and keeps what is translated.

lupdate does not know these functions, and their context is always "engine". Sentences that are gone are removed.
Run it in the root of the source tree; --check changes nothing and fails if it would.
"""
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parents[2]
FILE = ROOT / "resources/translations/engine_de.ts"
CALL = re.compile(r'\bsay(Count)?\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)')
PART = re.compile(r'"((?:[^"\\]|\\.)*)"')


def sentences():
    found = {}
    for path in sorted((ROOT / "src").rglob("*")):
        if path.suffix not in (".cpp", ".h"):
            continue
        for match in CALL.finditer(path.read_text(encoding="utf-8")):
            text = "".join(PART.findall(match.group(2)))
            text = text.encode("latin-1", "backslashreplace").decode("unicode_escape") if "\\" in text else text
            found.setdefault(text, (path.relative_to(ROOT).as_posix(), bool(match.group(1))))
    return found


def known():
    translations = {}
    if FILE.exists():
        for message in ET.parse(FILE).getroot().iter("message"):
            target = message.find("translation")
            forms = [form.text or "" for form in target.findall("numerusform")] or ([target.text] if target.text else [])
            if any(forms):
                translations[message.find("source").text] = forms
    return translations


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;").replace("'", "&apos;")


def render(found, translations):
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", '<TS version="2.1" language="de_DE" sourcelanguage="en">',
             "<context>", "    <name>engine</name>"]
    for text, (path, plural) in found.items():
        forms = translations.get(text)
        state = "" if forms else ' type="unfinished"'
        lines.append('    <message numerus="yes">' if plural else "    <message>")
        lines.append(f'        <location filename="../../{path}"/>')
        lines.append(f"        <source>{escape(text)}</source>")
        if plural:
            inner = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in (forms or ["", ""]))
            lines.append(f"        <translation{state}>{inner}</translation>")
        else:
            lines.append(f"        <translation{state}>{escape(forms[0]) if forms else ''}</translation>")
        lines.append("    </message>")
    return "\n".join(lines + ["</context>", "</TS>", ""])


def main():
    text = render(sentences(), known())
    if "--check" in sys.argv:
        sys.exit(0 if FILE.exists() and FILE.read_text(encoding="utf-8") == text else "resources/translations/engine_de.ts is old: run tools/translations/update.py")
    FILE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
