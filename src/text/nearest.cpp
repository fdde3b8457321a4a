// SPDX-License-Identifier: MIT
#include "rung/text/nearest.hpp"
