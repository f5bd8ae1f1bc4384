package io.zonewatch.registry.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The units whose boundaries overlap with one, by code. */
@Schema(name = "BoundaryOverlaps", description = "Units whose boundaries overlap 边界重叠单位列表")
record OverlapList(List<Overlap> items) {}
