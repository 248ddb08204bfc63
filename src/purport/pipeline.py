"""The stages in order: the only file that knows them all.

`check` refuses a stage that reads what no earlier one writes, and two writers of one table.
`fingerprints` says what each stage's rows rest on; a stored fingerprint that differs is work to do.
"""

import importlib
from collections.abc import Callable, Mapping, Sequence

from purport.across import duplicates, entities, incidents
from purport.codebook.gazetteer import gazetteer_of
from purport.core.errors import PipelineError, SettingsError
from purport.core.ids import content_id
from purport.core.rows import Row
from purport.core.settings import Settings, digest_of
from purport.stage import AcrossStage, Stage, Tools
from purport.stages import (
    attribution,
    blocks,
    citations,
    dates,
    events,
    framing,
    imprint,
    names,
    places,
    roles,
    sentences,
    tongue,
)
from purport.stages.language.weights import model_digest

STAGES: tuple[Stage, ...] = (
    blocks.STAGE,
    tongue.STAGE,
    sentences.STAGE,
    imprint.STAGE,
    names.STAGE,
    dates.STAGE,
    places.STAGE,
    attribution.STAGE,
    events.STAGE,
    framing.STAGE,
    citations.STAGE,
    roles.STAGE,
)

ACROSS: tuple[AcrossStage, ...] = (duplicates.ACROSS, entities.ACROSS, incidents.ACROSS)
"""The steps over all documents, in order; they run after documents were read."""


def stages_for(settings: Settings) -> tuple[Stage, ...]:
    """The shipped stages, then those the settings name; checked.

    SettingsError for a name that leads nowhere, PipelineError for one that does not fit.
    """
    stages = STAGES + tuple(_imported(name) for name in settings.extra_stages)
    check(stages)
    return stages


def _imported(name: str) -> Stage:
    module, _, attribute = name.partition(":")
    try:
        found = getattr(importlib.import_module(module), attribute)
    except (ImportError, AttributeError, ValueError) as problem:
        raise SettingsError(
            f"there is no stage {name!r} ({problem})",
            where="extra_stages",
            todo="Name it `package.module:STAGE`, and install the package.",
        ) from problem
    if not isinstance(found, Stage):
        raise SettingsError(f"{name!r} is not a Stage", where="extra_stages")
    return found


def check(stages: Sequence[Stage]) -> None:
    """Nothing, or a PipelineError that names the stage and the layer that do not fit."""
    written: dict[type[Row], str] = {}
    for stage in stages:
        for layer in stage.reads:
            if layer not in written:
                raise PipelineError(
                    f"reads {layer.__name__}, which no earlier stage writes",
                    where=f"stage {stage.name}",
                    todo="Move it behind the writer, or take the layer out of `reads`.",
                )
        for layer in stage.writes:
            if layer in written:
                raise PipelineError(
                    f"writes {layer.__name__}, which stage {written[layer]} writes",
                    where=f"stage {stage.name}",
                    todo="A layer has one writer.",
                )
            written[layer] = stage.name
        if (stage.prepare is None) == (stage.prepare_many is None):
            raise PipelineError(
                "needs exactly one of `prepare` and `prepare_many`", where=f"stage {stage.name}"
            )


def fingerprints(stages: Sequence[Stage], tools: Tools) -> dict[str, str]:
    """For each stage by name, a digest of all that its rows rest on except the document."""
    digests: dict[str, Callable[[], str]] = {
        "model": lambda: model_digest(tools.settings.model),
        "gazetteer": lambda: gazetteer_of(tools.settings.gazetteer).digest,
    }
    found: dict[str, str] = {}
    writers = {layer: stage.name for stage in stages for layer in stage.writes}
    for stage in stages:
        used = [f"{name}={_digest(name, digests, tools)}" for name in sorted(stage.uses)]
        upstream = sorted({found[writers[layer]] for layer in stage.reads})
        found[stage.name] = content_id(stage.name, stage.version, *used, *upstream)
    return found


def _digest(name: str, digests: Mapping[str, Callable[[], str]], tools: Tools) -> str:
    kind, _, part = name.partition(":")
    if kind == "codebook" and part in tools.codebook.digests:
        return tools.codebook.digests[part]
    if kind == "settings":
        return digest_of(tools.settings, (part,))
    if name in digests:
        return digests[name]()
    raise PipelineError(
        f"{name!r} is nothing that a stage can rest on",
        where="uses",
        todo=f"Use codebook:PART, settings:NAME or one of {sorted(digests)}.",
    )


def with_needed(stages: Sequence[Stage], wanted: set[str]) -> tuple[Stage, ...]:
    """The wanted stages and those that write unstored layers these read, in order."""
    chosen = set(wanted)
    for stage in reversed(stages):
        read = {layer for other in stages if other.name in chosen for layer in other.reads}
        if any(layer in read and not layer.stored for layer in stage.writes):
            chosen.add(stage.name)
    return tuple(stage for stage in stages if stage.name in chosen)
