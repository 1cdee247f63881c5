#!/usr/bin/env node
import '../dist/magnet.js'
