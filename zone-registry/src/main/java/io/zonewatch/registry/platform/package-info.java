/**
 * Innovation platforms 创新平台: institutions in a zone that an authority recognises, such as a key laboratory; whom they serve
 * decides whether a target counts them.
 */
package io.zonewatch.registry.platform;
