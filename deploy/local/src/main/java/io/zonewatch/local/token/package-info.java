/** Bearer tokens of an installation without an identity provider. */
package io.zonewatch.local.token;
