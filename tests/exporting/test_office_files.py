"""XLSX and DOCX as strict readers want them: whole archives, parts that are all typed and found, elements in the order
of the schema."""

from __future__ import annotations

import io
import posixpath
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest

from components.exporting.catalogue import sheets
from components.exporting.report import make_report
from components.exporting.report_formats import write_report
from components.exporting.workbook import to_xlsx
from tests.builders import sample_corpus

RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
IN_ORDER = {  # ECMA-376: a sequence, so that each stands after those before it
    f"{SHEET}worksheet": "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection "
                         "protectedRanges scenarios autoFilter sortState "
    "dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks "
    "printOptions pageMargins pageSetup headerFooter "
    "rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing tableParts extLst",
    f"{SHEET}workbook": "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups "
                        "externalReferences definedNames calcPr",
    f"{SHEET}styleSheet": "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
    f"{WORD}p": "pPr",
    f"{WORD}r": "rPr",
    f"{WORD}tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    f"{WORD}tc": "tcPr",
    f"{WORD}pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd "
                  "tabs suppressAutoHyphens kinsoku wordWrap "
    "overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing "
    "mirrorIndents suppressOverlap jc "
    "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    f"{WORD}rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
                  "snapToGrid vanish webHidden color spacing w "
    "kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout "
    "specVanish oMath",
}  # fmt: skip
FILES: dict[str, Callable[[], bytes]] = {
    "xlsx": lambda: to_xlsx(sheets(sample_corpus()), ("Standpoint", "Positions: all")),
    "docx": lambda: write_report(make_report(sample_corpus()), ".docx"),
}


@pytest.fixture(scope="module", params=FILES)
def parts(request: pytest.FixtureRequest) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(FILES[request.param]())) as archive:
        assert archive.testzip() is None
        assert len(set(archive.namelist())) == len(archive.namelist())
        return {name: archive.read(name) for name in archive.namelist()}


def test_every_part_has_a_type(parts: dict[str, bytes]) -> None:
    types = ElementTree.fromstring(parts["[Content_Types].xml"])  # noqa: S314 (our own file)
    endings, named = {e.get("Extension", "").lower() for e in types}, {e.get("PartName", "") for e in types}
    assert [
        n
        for n in parts
        if n != "[Content_Types].xml" and f"/{n}" not in named and n.rpartition(".")[2].lower() not in endings
    ] == []
    assert [n for n in named if n and n[1:] not in parts] == []


def test_every_relation_leads_to_a_part_and_none_outside(parts: dict[str, bytes]) -> None:
    count = 0
    for name, data in parts.items():
        if name.endswith(".rels"):
            folder = posixpath.dirname(posixpath.dirname(name))
            found = [e for e in ElementTree.fromstring(data) if e.tag == RELATIONS]  # noqa: S314
            assert len({e.get("Id") for e in found}) == len(found)
            for one in found:
                target = one.get("Target", "")
                assert one.get("TargetMode", "Internal") == "Internal", target
                assert posixpath.normpath(posixpath.join("/", folder, target))[1:] in parts, (name, target)
                count += 1
    assert count > 3


def test_elements_stand_in_the_order_of_the_schema(parts: dict[str, bytes]) -> None:
    seen = set()
    for name, data in parts.items():
        if name.endswith(".xml"):
            for element in ElementTree.fromstring(data).iter():  # noqa: S314
                order = IN_ORDER.get(element.tag, "").split()
                children = [c.tag.rpartition("}")[2] for c in element]
                known = [order.index(c) for c in children if c in order]
                assert known == sorted(known), (name, element.tag, children)
                if len(order) == 1:  # what may stand there but once, and first
                    assert order[0] not in children[1:], (name, element.tag, children)
                elif order and element.tag.startswith(SHEET):
                    assert set(children) <= set(order), (name, element.tag, children)
                seen |= {element.tag} & set(IN_ORDER)
    assert len(seen) >= 3


@pytest.fixture
def soffice(tmp_path: Path) -> Callable[[bytes, str, str], Path]:
    """Return what opens a file in LibreOffice and saves it in another form; skips where there is none."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip(
            "LibreOffice is not on this machine: apt-get install libreoffice-calc-nogui libreoffice-writer-nogui"
        )

    def convert(data: bytes, name: str, to: str) -> Path:
        (tmp_path / name).write_bytes(data)
        profile = f"-env:UserInstallation=file://{tmp_path}/profile"
        command = [
            program,
            "--headless",
            profile,
            "--convert-to",
            to,
            "--outdir",
            str(tmp_path / "out"),
            str(tmp_path / name),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        return next((tmp_path / "out").glob(f"{Path(name).stem}.*"))

    return convert


@pytest.mark.slow
def test_libreoffice_reads_every_cell_as_it_was_written(soffice: Callable[[bytes, str, str], Path]) -> None:
    data = FILES["xlsx"]()
    ours = openpyxl.load_workbook(io.BytesIO(data))
    theirs = openpyxl.load_workbook(soffice(data, "tables.xlsx", "xlsx:Calc MS Excel 2007 XML"))
    assert theirs.sheetnames == ours.sheetnames

    def cells(book: openpyxl.Workbook, sheet: str) -> list[list[object]]:
        truths = {"=TRUE()": True, "=FALSE()": False}  # so LibreOffice writes them
        return [
            [truths.get(v, v) if isinstance(v, str) else v for v in row]
            for row in book[sheet].iter_rows(values_only=True)
        ]

    for sheet in ours.sheetnames:
        assert cells(theirs, sheet) == cells(ours, sheet), sheet
        assert theirs[sheet].auto_filter.ref == ours[sheet].auto_filter.ref


@pytest.mark.slow
def test_libreoffice_reads_every_quotation_of_the_report(soffice: Callable[[bytes, str, str], Path]) -> None:
    told = soffice(FILES["docx"](), "report.docx", "txt:Text (encoded):UTF8").read_text(encoding="utf-8-sig")
    words = " ".join(told.split())
    quotations = make_report(sample_corpus()).quotations
    assert quotations
    assert [q.words for q in quotations if " ".join(q.words.split()) not in words] == []
