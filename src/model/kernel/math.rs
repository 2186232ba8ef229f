//! Functions that every target computes to the last bit alike: additions, multiplications and
//! divisions alone, in a fixed order, and no library call.

/// Where [`tanh`] is 1 to single precision's eye.
const FLAT: f32 = 4.97;

/// Hyperbolic tangent, Lambert's continued fraction cut after seven terms; within 1e-4.
#[inline(always)]
pub fn tanh(x: f32) -> f32 {
    let x = if x > FLAT { FLAT } else { x };
    let x = if x < -FLAT { -FLAT } else { x };
    let s = x * x;
    let above = x * (135135.0 + s * (17325.0 + s * (378.0 + s)));
    let below = 135135.0 + s * (62370.0 + s * (3150.0 + s * 28.0));
    above / below
}

/// 1 / (1 + e⁻ˣ).
#[inline(always)]
pub fn sigmoid(x: f32) -> f32 {
    0.5 + 0.5 * tanh(0.5 * x)
}

/// eˣ for x ≤ 0, within 1e-4 of its value; 0 below -20.
pub fn exp_below_zero(x: f32) -> f32 {
    if x < -20.0 {
        return 0.0;
    }
    // e^x = (e^(x/32))^32, the inner one by its series.
    let y = x / 32.0;
    let mut e = 1.0 + y * (1.0 + y * (0.5 + y * (1.0 / 6.0 + y * (1.0 / 24.0))));
    for _ in 0..5 {
        e *= e;
    }
    e
}

/// 1.0 as a 16-bit integer: what hidden states are counted in.
pub const ONE: f32 = 16384.0;

/// Nearest integer of `x` times [`ONE`], for |x| ≤ 1: the sum has no room for a fraction.
#[inline(always)]
pub fn quantise(x: f32) -> i16 {
    const MAGIC: f32 = 12_582_912.0; // 1.5 · 2²³
    (x * ONE + MAGIC).to_bits().wrapping_sub(MAGIC.to_bits()) as i16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn close_to_the_true_functions() {
        for i in -2000..=2000 {
            let x = i as f32 / 100.0;
            assert!((tanh(x) - x.tanh()).abs() < 2e-4, "tanh {x}");
            assert!((sigmoid(x) - 1.0 / (1.0 + (-x).exp())).abs() < 1e-4, "sigmoid {x}");
            let e = exp_below_zero(-x.abs());
            assert!((e - (-x.abs()).exp()).abs() < 1e-4, "exp {x}");
            let y = x / 20.0;
            assert_eq!(i32::from(quantise(y)), (y * ONE).round_ties_even() as i32, "{y}");
        }
    }
}
