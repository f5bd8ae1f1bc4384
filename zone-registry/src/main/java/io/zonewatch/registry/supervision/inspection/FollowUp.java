package io.zonewatch.registry.supervision.inspection;

import io.zonewatch.registry.Paper;

/** A step in following a finding up. */
record FollowUp(FindingState state, Paper paper) {}
