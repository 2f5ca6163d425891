/**
 * Amounts, prices and how an amount is divided.
 *
 * <p>Owns rating.md 6.1 and 6.2: an amount has the digits of its currency and is never rounded once it is one; a price
 * times a quantity is rounded half-up, once; an amount divided over shares adds up to itself.
 *
 * <p>Refuses: conversion between currencies (there is a price book per currency), binary floating point, and how an
 * amount is written for a reader.
 */
package org.reckoner.money;
