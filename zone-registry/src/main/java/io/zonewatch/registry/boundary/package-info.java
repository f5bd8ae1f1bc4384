/**
 * Development boundaries 开发边界 of zones: GeoJSON in WGS 84, effective-dated with the unit, their geodesic areas, and which of
 * them overlap.
 */
package io.zonewatch.registry.boundary;
