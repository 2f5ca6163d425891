/** Global Settings of the PureConnect billing server. */
package org.reckoner.export.web;
