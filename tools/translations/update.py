#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Brings resources/translations/*.ts in line with the sources and keeps what is translated.

engine_de.ts: the sentences of core::say() and core::sayCount(), which lupdate does not know; their context is always "engine".
window_de.ts: tr() and forms, collected by lupdate. Sentences that are gone are removed from both.
Run it in the source tree; then translate what it calls unfinished. Needs lupdate (qt6-l10n-tools).
"""
import pathlib
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources/translations"
CALL = re.compile(r'\bsay(Count)?\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)')
PART = re.compile(r'"((?:[^"\\]|\\.)*)"')


def sentences():
    found = {}
    for path in sorted((ROOT / "src").rglob("*")):
        if path.suffix not in (".cpp", ".h"):
            continue
        code = "\n".join(line for line in path.read_text(encoding="utf-8").split("\n") if not line.lstrip().startswith("//"))
        for match in CALL.finditer(code):
            text = "".join(PART.findall(match.group(2)))
            text = text.encode("latin-1", "backslashreplace").decode("unicode_escape") if "\\" in text else text
            if text:
                found[text] = found.get(text, False) or bool(match.group(1))
    return found


def known(file):
    translations = {}
    if file.exists():
        for message in ET.parse(file).getroot().iter("message"):
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
    for text in sorted(found):
        forms = translations.get(text)
        state = "" if forms else ' type="unfinished"'
        lines.append('    <message numerus="yes">' if found[text] else "    <message>")
        lines.append(f"        <source>{escape(text)}</source>")
        if found[text]:
            inner = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in (forms or ["", ""]))
            lines.append(f"        <translation{state}>{inner}</translation>")
        else:
            lines.append(f"        <translation{state}>{escape(forms[0]) if forms else ''}</translation>")
        lines.append("    </message>")
    return "\n".join(lines + ["</context>", "</TS>", ""])


def main():
    engine = FOLDER / "engine_de.ts"
    engine.write_text(render(sentences(), known(engine)), encoding="utf-8")
    lupdate = shutil.which("lupdate") or "/usr/lib/qt6/bin/lupdate"
    subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", "-target-language", "de_DE", "-source-language", "en",
                    "-recursive", "src/desktop", "forms", "-ts", FOLDER / "window_de.ts"], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
