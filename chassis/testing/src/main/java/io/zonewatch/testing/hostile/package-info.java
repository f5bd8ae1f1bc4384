/**
 * Wrong requests, made from the API description of the running service: every operation is asked in every wrong way it can be
 * asked in, and must refuse with a problem document and leave every table as it was.
 */
package io.zonewatch.testing.hostile;
