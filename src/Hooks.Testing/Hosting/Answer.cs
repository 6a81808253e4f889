using System.Runtime.InteropServices;

namespace Hooks.Testing.Hosting;

/// <summary>What a call answered (struct kit_answer).</summary>
/// <param name="Result">What it returned.</param>
/// <param name="Effect">What it brought about, as the author asks for it.</param>
/// <param name="Error">errno afterwards.</param>
/// <param name="IsPointer">Whether the result is a pointer: 1 or 0.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Answer(long Result, long Effect, int Error, int IsPointer)
{
    // What the host sets errno to before each call (KIT_UNTOUCHED).
    private const int Untouched = 12345;

    /// <summary>Whether errno is as it was before the call.</summary>
    public bool KeepsErrno => Error == Untouched;

    /// <summary>Whether two results say the same: pointers are other ones in each process, and so are descriptors.</summary>
    /// <param name="other">The other answer.</param>
    /// <param name="isExact">Whether numbers must be equal; else it is enough that both are errors or none.</param>
    /// <param name="varies">Whether the function returns another number each time, even if negative.</param>
    public bool HasResultOf(Answer other, bool isExact, bool varies)
    {
        if (IsPointer != 0)
        {
            return Result == 0 == (other.Result == 0);
        }

        return Result == other.Result || (!isExact && (Result < 0 == other.Result < 0) && (Result >= 0 || varies));
    }

    /// <summary>Whether two answers of a call say the same, errno included.</summary>
    public bool IsLike(Answer other, HookCall call) =>
        Error == other.Error && HasResultOf(other, isExact: false, call.ResultVaries);

    /// <inheritdoc/>
    public override string ToString()
    {
        var result = (IsPointer, Result) switch
        {
            (0, _) => $"{Result}",
            (_, 0) => "NULL",
            _ => "a pointer",
        };
        return $"{result} with errno {(KeepsErrno ? "untouched" : $"{Error} ({Marshal.GetPInvokeErrorMessage(Error)})")}";
    }
}
