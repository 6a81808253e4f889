namespace System;

/// <summary>A value, or none.</summary>
public partial struct Nullable<T> where T : struct
{
    // The compiler knows the layout: the flag first, then the value.
    private readonly bool hasValue;
    internal T value;

    /// <summary>Makes one that holds a value.</summary>
    public Nullable(T value)
    {
        this.value = value;
        hasValue = true;
    }

    /// <summary>Whether there is a value.</summary>
    public readonly bool HasValue => hasValue;

    /// <summary>The value; without one, the process stops.</summary>
    public readonly T Value
    {
        get
        {
            if (!hasValue)
            {
                FailFast.Stop("hook library: a nullable value was read that holds none; aborted\n"u8);
            }

            return value;
        }
    }

    /// <summary>The value, or the default of the type.</summary>
    public readonly T GetValueOrDefault() => value;

    /// <summary>The value, or the one given.</summary>
    public readonly T GetValueOrDefault(T defaultValue) => hasValue ? value : defaultValue;

    /// <summary>Makes one that holds a value.</summary>
    public static implicit operator Nullable<T>(T value) => new Nullable<T>(value);

    /// <summary>Reads the value; without one, the process stops.</summary>
    public static explicit operator T(Nullable<T> value) => value!.Value;
}
