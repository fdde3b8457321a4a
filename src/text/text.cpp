// SPDX-License-Identifier: MIT
#include "rung/text/text.hpp"
